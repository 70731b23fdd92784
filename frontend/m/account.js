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
