/** Dialogs that post to the ledger and pages that show its lots and lines. */
@NamedInterface("ui")
@NullMarked
package org.kaixue.stock.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
