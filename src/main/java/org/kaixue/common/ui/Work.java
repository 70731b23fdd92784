package org.kaixue.common.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Ids;
import org.kaixue.common.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A long job under way or at its end; it goes on when its page is left. Made by {@link LongWork}. */
public final class Work<R> {

    /** How far it got. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        /** The translation key of the word for it. */
        public String wordKey() {
            return "common.work." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a job does; asks its progress now and then whether to go on. */
    @FunctionalInterface
    public interface Task<R> {
        R run(Progress progress) throws Exception;
    }

    /** With what a job tells how far it is, and hears that it should stop. */
    public interface Progress {

        /** For work that nobody watches. */
        Progress UNWATCHED = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void at(long done, long total, String messageKey, Object... values) {}

            @Override
            public void check() {}
        };

        /**
         * Tells how much is done; throws {@link CancellationException} if the user cancelled.
         *
         * @param total 0 if it is not known
         */
        void at(long done, long total);

        /** As {@link #at(long, long)}, and says what is being done, by a translation key and its values. */
        void at(long done, long total, String messageKey, Object... values);

        /** Throws {@link CancellationException} if the user cancelled. */
        void check();
    }

    /**
     * How a job stands at a moment.
     *
     * @param messageKey what is being done; null if the job does not say
     * @param failure why it failed; null unless it did
     */
    public record Status(
            State state,
            long done,
            long total,
            @Nullable String messageKey,
            List<Object> values,
            @Nullable Failure failure) {

        /** Whether it is at an end. */
        public boolean ended() {
            return state != State.RUNNING;
        }
    }

    /**
     * Why a job failed.
     *
     * @param refusal what the user should know; null if it was an error of the portal
     * @param number under what the log keeps the error
     */
    public record Failure(@Nullable RuleViolation refusal, String number) {

        /** In the language of who reads it. */
        public String told(Component reader) {
            return refusal == null
                    ? reader.getTranslation("common.work.failed.detail", number)
                    : reader.getTranslation(refusal.key(), refusal.values());
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final UUID id = Ids.next();
    private final String titleKey;
    private final String about;
    private final String owner;
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Status status = new Status(State.RUNNING, 0, 0, null, List.of(), null);
    private volatile boolean cancelled;
    private volatile @Nullable R result;

    Work(String titleKey, String about, String owner) {
        this.titleKey = titleKey;
        this.about = about;
        this.owner = owner;
    }

    public UUID id() {
        return id;
    }

    /** The translation key of what it is. */
    public String titleKey() {
        return titleKey;
    }

    /** What it is about, as {@link LongWork#start(String, String, Task)} was told; empty for a job that nobody looks for. */
    public String about() {
        return about;
    }

    public Status status() {
        return status;
    }

    /** Asks the job to stop; it does so at its next step. */
    public void cancel() {
        cancelled = true;
        tell();
    }

    /**
     * Asks the job to stop and waits until it has, so that nothing comes from it afterwards.
     *
     * @return false if it still goes on after the patience
     */
    public boolean stop(Duration patience) {
        cancel();
        try {
            return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether it was asked to stop. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** What came of it, once it is done. */
    public Optional<R> result() {
        return status.state() == State.DONE ? Optional.ofNullable(result) : Optional.empty();
    }

    /** Calls the listener, from any thread, whenever something changed, until the returned handle is run. */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    boolean belongsTo(String person) {
        return owner.equals(person);
    }

    Progress progress() {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                Status now = status;
                move(new Status(State.RUNNING, done, total, now.messageKey(), now.values(), null));
            }

            @Override
            public void at(long done, long total, String messageKey, Object... values) {
                move(new Status(State.RUNNING, done, total, messageKey, List.of(values), null));
            }

            @Override
            public void check() {
                if (cancelled) {
                    throw new CancellationException();
                }
            }

            private void move(Status next) {
                check();
                status = next;
                tell();
            }
        };
    }

    void end(State state, @Nullable R outcome, @Nullable Failure failure) {
        Status now = status;
        result = outcome;
        status = new Status(state, now.done(), now.total(), now.messageKey(), now.values(), failure);
        over.countDown();
        tell();
    }

    /** A page that cannot listen any more, such as one just left, does not stop the job. */
    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException gone) {
                listeners.remove(listener);
                LOG.debug("{} is not listened to any more", titleKey, gone);
            }
        }
    }
}
