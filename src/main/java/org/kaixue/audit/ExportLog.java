package org.kaixue.audit;

import org.kaixue.audit.AuditLog.Change;
import org.kaixue.common.Exports;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what is taken out of the portal: which list and how many rows of it, never their values. */
@Service
class ExportLog implements Exports {

    private final AuditLog audit;

    ExportLog(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    @Transactional
    public void taken(Export export) {
        String what = Values.named(
                "list", export.title(), "scope", export.scope(), "filter", export.filter(), "rows", export.rows());
        audit.changed(new Change("audit.export", "list", export.form(), null, null, what, null));
    }
}
