import { storedPerUser } from './stored';

/** This browser as the server's place to push to, or why it is none. */
export interface ThisDevice {
  id: string | null;
  endpoint: string | null;
  /** What the browser or its push service said when it refused. */
  refusal: string | null;
  /** The user took this browser off their list; only they put it on again. */
  isLeft: boolean;
}

export const noDevice: ThisDevice = { id: null, endpoint: null, refusal: null, isLeft: false };

/** Filled once the server has accepted a subscription of this browser. */
export const deviceOf = storedPerUser<ThisDevice>('device', noDevice);

/** Whether notifications are heard on this device. */
export const soundOf = storedPerUser<boolean>('sound', false);
