// The name of this tab. A reload keeps it; a tab that was copied gets its own.

const held = (seat: string): string => `marbre-seat-${seat}`;

function random(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Holds the name until the tab goes; false when another tab has it. */
function hold(seat: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(held(seat), { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => {});
    });
  });
}

/** This tab's name for an article. */
export async function takeSeat(article: string): Promise<string> {
  const key = `marbre-seat:${article}`;
  let seat = sessionStorage.getItem(key) ?? random();
  if (!(await hold(seat))) {
    seat = random();
    await hold(seat);
  }
  sessionStorage.setItem(key, seat);
  return seat;
}

/** Which of these tabs are open now. */
export async function openSeats(): Promise<(seat: string) => boolean> {
  if (!navigator.locks) return () => false;
  const { held: locks = [] } = await navigator.locks.query();
  const names = new Set(locks.map(({ name }) => name));
  return (seat) => names.has(held(seat));
}
