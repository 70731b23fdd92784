"use strict";
// The print page of a list opens the browser's print dialog by itself; the button opens it again.
addEventListener("load", () => {
  document.getElementById("print").addEventListener("click", () => print());
  print();
});
