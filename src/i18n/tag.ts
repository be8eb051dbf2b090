/** What a tag of a message makes of its contents. */
// biome-ignore lint: any node will do
export type Tag = (inner: readonly never[]) => unknown;
