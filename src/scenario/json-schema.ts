import { z } from 'zod';
import { ScenarioFile } from './schema/file';

/** The shape of a scenario file as JSON Schema (draft 7, which editors know), for completion and hints while typing. */
export function toJsonSchema(): object {
  const schema = z.toJSONSchema(ScenarioFile, { target: 'draft-7', io: 'input' });
  return { ...schema, title: 'Scenario of Silence Procedure' };
}
