// The session paces playback, and timers are all it may have of its host. Both browser and Node offer these.
// Hold a timer as `ReturnType<typeof setTimeout>`: the two hosts name its type differently.
declare function setTimeout(run: () => void, milliseconds?: number): number;
declare function clearTimeout(timer: number | undefined): void;
