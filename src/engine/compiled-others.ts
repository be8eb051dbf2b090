import type { CompiledEffect, Index } from './compiled';
import { compileCondition, type Test } from './conditions';
import { nameKey } from './draws';
import type { Body, DecisionRule, Effect, Power, PowerMove, Scenario } from './scenario';
import { NORMS } from './vocabulary';

/** Organisations that vote beside the council, and great powers, with names resolved. */

export interface CompiledBody {
  readonly spec: Body;
  readonly id: string;
  readonly rule: DecisionRule;
  readonly voters: readonly CompiledVoter[];
}
export interface CompiledVoter {
  readonly id: string;
  readonly key: number;
  readonly seats: number;
  /** Seat on the council, or -1: those who sit there vote as they think there. */
  readonly delegation: number;
  readonly hawkishness: number;
  readonly pull: number;
  readonly dear: number;
  readonly wary: number;
  readonly norms: readonly number[];
  /** Share of the mildest refusals that are abstentions only. */
  readonly abstain: number;
}
export interface CompiledPower {
  readonly spec: Power;
  readonly id: string;
  readonly key: number;
  readonly interest: number;
  readonly norms: readonly number[];
  readonly moves: readonly CompiledMove[];
}
export interface CompiledMove {
  readonly spec: PowerMove;
  readonly id: string;
  readonly key: number;
  /** Place in the list of all moves. */
  readonly index: number;
  readonly toward: number;
  readonly bias: number;
  readonly limit: number;
  readonly cooldown: number;
  readonly test: Test;
  readonly effects: readonly CompiledEffect[];
}

export function compileBodies(scenario: Scenario): CompiledBody[] {
  const m = scenario.model.council;
  return scenario.bodies.map((spec) => ({
    spec,
    id: spec.id,
    rule: spec.rule,
    voters: spec.voters.map((voter) => ({
      id: voter.id,
      key: nameKey(`body/${spec.id}/${voter.id}`),
      seats: voter.seats,
      delegation: scenario.council.delegations.findIndex((one) => one.id === voter.id),
      hawkishness: voter.hawkishness,
      pull: m.escalationPull * (m.escalationFloor + (1 - m.escalationFloor) * voter.proximity),
      dear: m.economyCost * voter.exposure,
      wary: m.riskCost * (1 - voter.proximity),
      norms: NORMS.map((norm) => voter.norms[norm]),
      abstain: voter.abstain ?? spec.rule.abstain,
    })),
  }));
}

export function compilePowers(scenario: Scenario, index: Index, effects: (list: readonly Effect[]) => CompiledEffect[]): CompiledPower[] {
  return scenario.powers.map((spec) => ({
    spec,
    id: spec.actor,
    key: nameKey(`power/${spec.actor}`),
    interest: spec.interest,
    norms: NORMS.map((norm) => spec.norms[norm]),
    moves: spec.moves.map((move) => ({
      spec: move,
      id: move.id,
      key: nameKey(`move/${move.id}`),
      index: index.move(move.id),
      toward: move.toward,
      bias: move.bias,
      limit: move.limit,
      cooldown: move.cooldown,
      test: compileCondition(move.if, index),
      effects: effects(move.effects),
    })),
  }));
}
