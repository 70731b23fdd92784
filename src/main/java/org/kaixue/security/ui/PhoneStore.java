package org.kaixue.security.ui;

import com.vaadin.flow.component.page.Page;
import java.util.UUID;

/** What the page without signal keeps in this browser for the signed-in person, or his touches of a case. */
final class PhoneStore {

    /** Where it is sent or given up, after a warning. */
    private static final String SIGN_OUT = "m/#/sign-out";

    private static final String HOLDS = """
            return (async () => {
              const touches = JSON.parse(localStorage.getItem('kx-touches') ?? '[]');
              if (touches.some(one => one.by === $0)) {
                return true;
              }
              const known = await indexedDB.databases();
              if (!known.some(one => one.name === 'kaixue-field')) {
                return false;
              }
              const done = asked => new Promise((yes, no) => {
                asked.onsuccess = () => yes(asked.result);
                asked.onerror = () => no(asked.error);
              });
              const database = await done(indexedDB.open('kaixue-field'));
              try {
                const stores = [...database.objectStoreNames];
                const counts = await Promise.all(stores.map(name => done(
                    database.transaction(name).objectStore(name).count(IDBKeyRange.bound([$0], [$0, []])))));
                return counts.some(count => count > 0);
              } finally {
                database.close();
              }
            })()""";

    private PhoneStore() {}

    /** Signs out at once where the store holds nothing of the account; elsewhere the page without signal does it. */
    static void signOut(Page page, UUID account, Runnable signOut) {
        page.executeJs(HOLDS, account.toString())
                .then(
                        Boolean.class,
                        holds -> {
                            if (holds) {
                                page.setLocation(SIGN_OUT);
                            } else {
                                signOut.run();
                            }
                        },
                        unreadable -> signOut.run());
    }
}
