package org.kaixue.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A page as a browser opens it, by the three requests that Vaadin's script makes, without the script. */
public final class OpenPage {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BODY = 1;
    private static final int PROPERTIES = 1;
    private static final int AROUND = 80;
    private static final Pattern DOWNLOAD = Pattern.compile("VAADIN/dynamic/resource/[^\"?]+");

    private final Visitor visitor;
    private final int ui;
    private final String token;
    private int sync;
    private int sent;
    private String received = "";

    private OpenPage(Visitor visitor, JsonNode config) {
        this.visitor = visitor;
        this.ui = config.path("v-uiId").asInt();
        this.token = config.path("uidl").path("Vaadin-Security-Key").asString();
        this.sync = config.path("uidl").path("syncId").asInt();
    }

    /** Opens the address in a new tab: path and query, without a slash before them. */
    static OpenPage open(Visitor visitor, String address) {
        visitor.get("/" + address);
        String tab = visitor.get("/?v-r=init&location=" + encoded(path(address)) + "&query=" + encoded(query(address)))
                .body();
        return new OpenPage(visitor, JSON.readTree(tab).path("appConfig")).go(address);
    }

    /** Goes on to another address in the same tab, as a link within the portal does. */
    public OpenPage go(String address) {
        ObjectNode data = JSON.createObjectNode()
                .put("route", path(address))
                .put("query", query(address))
                .put("appShellTitle", "")
                .putNull("historyState")
                .put("trigger", "");
        call(JSON.createObjectNode()
                .put("type", "event")
                .put("node", BODY)
                .put("event", "ui-navigate")
                .set("data", data));
        return this;
    }

    /** Scrolls every list of the page down: asks for as many more rows as a tall window shows. */
    public OpenPage scroll(int from, int rows) {
        List<ObjectNode> calls = new ArrayList<>();
        for (int grid : nodes("vaadin-grid")) {
            ArrayNode range = JSON.createArrayNode().add(from).add(rows);
            calls.add(JSON.createObjectNode()
                    .put("type", "publishedEventHandler")
                    .put("node", grid)
                    .put("templateEventMethodName", "setViewportRange")
                    .set("templateEventMethodArgs", range));
        }
        call(calls.toArray(ObjectNode[]::new));
        return this;
    }

    /** Opens every picker and list that hangs on a button of the page. */
    public OpenPage openPopovers() {
        call(nodes("vaadin-popover").stream()
                .map(popover -> JSON.createObjectNode()
                        .put("type", "mSync")
                        .put("node", popover)
                        .put("feature", PROPERTIES)
                        .put("property", "opened")
                        .put("value", true))
                .toArray(ObjectNode[]::new));
        return this;
    }

    /** Closes the tab, as the browser tells the server when a person does. */
    public void close() {
        ObjectNode message = message(JSON.createArrayNode()).put("UNLOAD", true);
        visitor.send("/?v-r=uidl&v-uiId=" + ui, message.toString());
    }

    /** All that the server sent last: every text, link and row of the page, as it came. */
    public String received() {
        return received;
    }

    /** Where the text stands in what the server sent last, each place with some characters around it. */
    public List<String> places(String text) {
        List<String> places = new ArrayList<>();
        for (int at = received.indexOf(text); at >= 0; at = received.indexOf(text, at + text.length())) {
            places.add(received.substring(
                    Math.max(0, at - AROUND), Math.min(received.length(), at + text.length() + AROUND)));
        }
        return places;
    }

    /** The addresses from which the page's tables are taken out. */
    public List<String> downloads() {
        return DOWNLOAD.matcher(received)
                .results()
                .map(found -> "/" + found.group())
                .distinct()
                .toList();
    }

    private List<Integer> nodes(String tag) {
        return StreamSupport.stream(JSON.readTree(received).path("changes").spliterator(), false)
                .filter(change -> change.path("key").asString("").equals("tag")
                        && change.path("value").asString("").equals(tag))
                .map(change -> change.path("node").asInt())
                .toList();
    }

    private void call(ObjectNode... calls) {
        ArrayNode invocations = JSON.createArrayNode();
        for (ObjectNode one : calls) {
            invocations.add(one);
        }
        received = visitor.send("/?v-r=uidl&v-uiId=" + ui, message(invocations).toString())
                .body();
        JsonNode answer = JSON.readTree(received);
        if (!answer.has("syncId") || answer.path("meta").has("sessionExpired")) {
            throw new AssertionError("The page was not answered: " + received);
        }
        sync = answer.path("syncId").asInt();
    }

    private ObjectNode message(ArrayNode invocations) {
        ObjectNode message = JSON.createObjectNode().put("csrfToken", token);
        message.set("rpc", invocations);
        return message.put("syncId", sync).put("clientId", sent++);
    }

    private static String path(String address) {
        return address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
    }

    private static String query(String address) {
        return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
