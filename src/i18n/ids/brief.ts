// Made by `npm run messages` from messages/en/brief.json.
export interface BriefMessages {
  'brief.begin': null;
  'brief.title': null;
  'brief.brief': null;
  'brief.the-situation': null;
  'brief.to-decide': null;
  'brief.more-of-the-background': null;
  'brief.where-each-ally-stands': null;
  'brief.cases-of-record': null;
  'brief.cases-to-compare': null;
  'brief.for-teachers': null;
  'brief.what-you-know': null;
  'brief.what-you-do-not': null;
  'brief.at-the-table': { council: string | number; delegations: string | number };
  'brief.seed': null;
  'brief.take-the-chair': null;
  'brief.background': null;
  'brief.ally': null;
  'brief.stance': null;
  'brief.because': null;
  'brief.cases-of-record-behind': null;
  'brief.the-crisis-is-invented': null;
  'brief.what-students-should-be': null;
  'brief.minutes': { minutes: string | number };
  'brief.minutes-2': null;
  'brief.step': null;
  'brief.what-happens': null;
  'brief.to': { from: string | number; to: string | number };
  'brief.to-discuss': null;
  'brief.key-ally': null;
  'brief.key-partner': null;
  'brief.key-contested': null;
  'brief.texts-in-english': null;
}
