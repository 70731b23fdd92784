// Who uses this phone. Without signal it is whoever was signed in last; nobody's records are shown to anybody else.
const CURRENT = "kaixue-account";

const read = () => {
  try {
    return JSON.parse(localStorage.getItem(CURRENT));
  } catch (broken) {
    return null;
  }
};

let current = read();

export const account = () => current;

export const remember = person => {
  current = person;
  localStorage.setItem(CURRENT, JSON.stringify(person));
};

export const forgetAccount = () => {
  current = null;
  localStorage.removeItem(CURRENT);
};

// Steps of a case that its page in the portal keeps while there is no connection; each says whose it is.
const STEPS = "kx-touches";

const steps = () => {
  try {
    return JSON.parse(localStorage.getItem(STEPS)) ?? [];
  } catch (broken) {
    return [];
  }
};

/** How many of them an account has here. */
export const stepsOf = id => steps().filter(one => one.by === id).length;

export const forgetStepsOf = id => localStorage.setItem(STEPS, JSON.stringify(steps().filter(one => one.by !== id)));
