/** Works that the model rests on. Titles stay in the language in which they were published. */
export const WORKS: readonly string[] = [
  'Brecher, Michael, and Jonathan Wilkenfeld. A Study of Crisis. University of Michigan Press, 1997; International Crisis Behavior data, 1918–2021.',
  'Fearon, James D. “Signaling Foreign Policy Interests: Tying Hands versus Sinking Costs.” Journal of Conflict Resolution 41 (1), 1997.',
  'Glasserman, Paul, and David D. Yao. “Some Guidelines and Guarantees for Common Random Numbers.” Management Science 38 (6), 1992.',
  'Jervis, Robert. Perception and Misperception in International Politics. Princeton University Press, 1976.',
  'Kydd, Andrew H., and Barbara F. Walter. “The Strategies of Terrorism.” International Security 31 (1), 2006.',
  'McKelvey, Richard D., and Thomas R. Palfrey. “Quantal Response Equilibria for Normal Form Games.” Games and Economic Behavior 10 (1), 1995.',
  'NATO. “Consensus decision-making at NATO.”',
  'Schelling, Thomas C. Arms and Influence. Yale University Press, 1966.',
];
