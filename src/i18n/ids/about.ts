// Made by `npm run messages` from messages/en/about.json.
export interface AboutMessages {
  'about.title': null;
  'about.pages': null;
  'about.model': null;
  'about.credits': null;
  'about.purpose-head': null;
  'about.purpose': null;
  'about.turn-head': null;
  'about.turn': null;
  'about.council-head': null;
  'about.council': null;
  'about.council-ideal': {
    escalation: string | number;
    floor: string | number;
    objective: string | number;
    pivot: string | number;
    rest: string | number;
    severity: string | number;
  };
  'about.council-utility': {
    attribution: string | number;
    base: string | number;
    bold: string | number;
    cohesion: string | number;
    economy: string | number;
    mild: string | number;
    risk: string | number;
  };
  'about.council-break': { intercept: string | number; slope: string | number };
  'about.rival-head': null;
  'about.rival': { types: number };
  'about.rival-choice': { rationality: string | number };
  'about.types-caption': { title: string | number };
  'about.type': null;
  'about.prior': null;
  'about.greed': null;
  'about.fear': null;
  'about.resolve': null;
  'about.belief-head': null;
  'about.belief': { trust: string | number };
  'about.measures-head': null;
  'about.measures': {
    hazard: string | number;
    loss: string | number;
    noise: string | number;
    repeat: string | number;
    top: string | number;
  };
  'about.luck-head': null;
  'about.luck': null;
  'about.score-head': null;
  'about.score': null;
  'about.checked-head': null;
  'about.checked': null;
  'about.limits-head': null;
  'about.limits': null;
  'about.works-head': null;
  'about.made-head': null;
  'about.made': null;
  'about.packages-head': null;
  'about.package': null;
  'about.version': null;
  'about.licence': null;
  'about.author': null;
  'about.contributors': null;
  'about.care-head': null;
  'about.care': null;
}
