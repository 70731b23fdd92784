package org.kaixue.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a browser and the portal as a bad signal does: it can be away, and it can break a connection after any
 * byte that goes either way. On this machine's own address only.
 */
public final class CuttingProxy implements AutoCloseable {

    private static final int MOST_BYTES_UP = 8_000;
    private static final int MOST_BYTES_DOWN = 1_200;
    private static final int CHUNK = 512;
    private static final long NO_CUT = Long.MAX_VALUE;

    private final ServerSocket door;
    private final int portal;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int mostCuts;
    private volatile boolean away;

    /** @param portal the port behind it */
    public CuttingProxy(int portal, long seed) {
        this.portal = portal;
        this.random = new Random(seed);
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** No signal: what is open breaks, and nothing new gets through. */
    public void goAway() {
        away = true;
        open.forEach(CuttingProxy::close);
    }

    public void comeBack() {
        away = false;
    }

    /** Breaks so many of the next connections, each at a random byte; what is open now breaks at once. */
    public void cut(int connections) {
        mostCuts = cuts.get() + connections;
        open.forEach(CuttingProxy::close);
    }

    /** How many connections were broken in the middle so far. */
    public int cuts() {
        return cuts.get();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (away) {
                    close(browser);
                } else {
                    Thread.ofVirtual().start(() -> connect(browser));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket browser) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), portal);
            open.add(browser);
            open.add(server);
            boolean cut = cuts.get() < mostCuts;
            boolean up = random.nextBoolean();
            long upLimit = cut && up ? 1 + random.nextInt(MOST_BYTES_UP) : NO_CUT;
            long downLimit = cut && !up ? 1 + random.nextInt(MOST_BYTES_DOWN) : NO_CUT;
            Thread.ofVirtual().start(() -> pump(browser, server, upLimit));
            Thread.ofVirtual().start(() -> pump(server, browser, downLimit));
        } catch (IOException refused) {
            close(browser);
        }
    }

    private void pump(Socket from, Socket to, long limit) {
        long left = limit;
        byte[] bytes = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read;
            while (left > 0 && (read = in.read(bytes, 0, (int) Math.min(CHUNK, left))) >= 0) {
                out.write(bytes, 0, read);
                out.flush();
                left -= read;
            }
            if (left == 0 && cuts.get() < mostCuts) {
                cuts.incrementAndGet();
            }
        } catch (IOException broken) {
            // What breaks here is what this stands for.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is closed, which is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        goAway();
    }
}
