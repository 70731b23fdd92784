package org.kaixue.intake;

import org.kaixue.common.ui.Work;

/** The progress of a job that nobody looks at. */
public final class Unwatched implements Work.Progress {

    @Override
    public void at(long done, long total) {}

    @Override
    public void at(long done, long total, String messageKey, Object... values) {}

    @Override
    public void check() {}
}
