package org.kaixue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The addresses under which every page of the product is tested, each asked for the records of one unit.
 *
 * <p>A page that is not among them fails the tests: add it with all that its address can name.
 *
 * @param school the code of a school
 * @param above the codes of the units above it that the pages are asked for too
 * @param lot the id of a lot in the school's store
 * @param document the id of a document of its ledger
 * @param county the code of the school's county
 * @param term the code of a term
 * @param account the user name of an account
 * @param records the ids of the school's other records, by what they are; {@link PlantedRecords} has them
 * @param person the id of somebody in the school's roster
 */
record PortalPages(
        String school,
        List<String> above,
        String county,
        String lot,
        String document,
        String term,
        String account,
        Map<String, String> records,
        String person) {

    private static final String PAST = "&on=2026-11-10&back=365";

    /** The addresses by the route that answers them. */
    Map<String, List<String>> byRoute() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("", List.of(""));
        pages.put("password", List.of("password"));
        pages.put("login", List.of("login"));
        pages.put("me", List.of("me"));
        pages.put("second-factor", List.of("second-factor"));
        pages.put("supply", scoped("supply", "&batch=1&stage=PRIMARY", PAST));
        pages.put("supply/units", scoped("supply/units", "&level=schools", "&level=schools" + PAST));
        pages.put("supply/item/:", scoped("supply/item/MASK", PAST));
        pages.put("supply/gaps", scoped("supply/gaps", "&kind=NO_GATES", PAST));
        pages.put("supply/ledger", scoped("supply/ledger", "&q=mask&sort=item"));
        pages.put("supply/lot/:", List.of("supply/lot/" + lot));
        pages.put("supply/document/:", List.of("supply/document/" + document));
        pages.put("staggering/settings", scoped("staggering/settings"));
        pages.put("import", List.of("import"));
        pages.put("staggering", scoped("staggering", "&occasion=BREAKFAST", "&state=NONE"));
        pages.put("arrivals", scoped("arrivals", "&occasion=DISMISSAL", "&occasion=RETURN", "&counts=today"));
        pages.put("rectification", scoped("rectification", "&state=OVERDUE", "&state=ALL&q=a"));
        pages.put("rectification/:", List.of("rectification/" + records.get("finding")));
        pages.put(
                "drills",
                scoped(
                        "drills",
                        "&batch=1&stage=PRIMARY",
                        "&state=OVERDUE&scenario=fever-gate",
                        "&view=assignments&assignment=" + records.get("assignment"),
                        "&view=trainings"));
        pages.put("drills/drill/:", List.of("drills/drill/" + records.get("drill")));
        pages.put("drills/live/:", List.of("drills/live/" + records.get("drill")));
        pages.put(
                "campaign",
                scoped("campaign", "&measure=" + records.get("measure"), "&view=batches&of=1", "&view=lessons"));
        pages.put("plans", scoped("plans", "&show=MISSING", "&view=templates"));
        pages.put(
                "plans/:/:",
                List.of(
                        "plans/" + school + "/EMERGENCY",
                        "plans/" + school + "/CONTROL",
                        "plans/" + county + "/CONTROL"));
        pages.put(
                "hygiene",
                scoped("hygiene", "&view=log&period=term", "&view=places", "&view=standard", "&state=SILENT"));
        pages.put("checklists", List.of("checklists", "checklists?q=a&sort=items"));
        pages.put(
                "checklists/:",
                List.of("checklists/readiness", "checklists/readiness?gate=SITE_CONTROL", "checklists/five-reasons"));
        pages.put("drills/scenarios", List.of("drills/scenarios", "drills/scenarios?scenario=fever-gate"));
        pages.put("supervision", scoped("supervision", "&view=list&state=ALL", "&view=coverage", "&week=2026-11-16"));
        pages.put("supervision/teams", scoped("supervision/teams"));
        pages.put("supervision/visit/:", List.of("supervision/visit/" + records.get("visit")));
        pages.put("readiness", scoped("readiness", "&batch=1&stage=PRIMARY", "&state=STOPPED&fact=need.fact.masks"));
        pages.put("readiness/:/:", List.of("readiness/" + school + "/PRIMARY"));
        pages.put("people", scoped("people"));
        pages.put("people/person/:", List.of("people/person/" + person));
        pages.put("people/away", scoped("people/away", "&shown=UNCHECKED", "&kind=PUPIL"));
        pages.put("people/follow-up", scoped("people/follow-up", "&over=1"));
        pages.put("people/pledges", scoped("people/pledges", "&class=staff"));
        pages.put("people/aid", scoped("people/aid"));
        pages.put("people/teams", scoped("people/teams"));
        pages.put("people/retention", scoped("people/retention"));
        pages.put("people/screening", scoped("people/screening", "&state=MISSING"));
        pages.put("isolation", scoped("isolation", "&level=schools&standing=SHORT"));
        pages.put("isolation/cases", scoped("isolation/cases", "&back=365", "&state=OPEN"));
        pages.put("isolation/case/:", List.of("isolation/case/" + PlantedCase.ID));
        pages.put("isolation/new", scoped("isolation/new"));
        pages.put("isolation/limits", scoped("isolation/limits"));
        pages.put("norms", List.of("norms", "norms?ended=1"));
        pages.put("accounts", List.of("accounts", "accounts?stale=1"));
        pages.put("accounts/:", List.of("accounts/" + account));
        pages.put("catalogue", List.of("catalogue"));
        pages.put(
                "audit",
                scoped(
                        "audit",
                        "&about=need",
                        "&refused=1",
                        "&who=t&from=2020-01-01&to=2030-12-31&q=a",
                        "&kind=stock-document&record=" + document));
        pages.put("organisation", scoped("organisation", "&batch=1"));
        pages.put(
                "organisation/school/:",
                List.of(ofSchool("profile"), ofSchool("headcounts"), ofSchool("facilities"), ofSchool("opening")));
        pages.put("organisation/county/:", List.of("organisation/county/" + county));
        pages.put("organisation/terms", List.of("organisation/terms"));
        pages.put("organisation/term/:", List.of("organisation/term/" + term));
        pages.put("system", List.of("system"));
        return pages;
    }

    /** All addresses; fails unless every route of the product is among them and no other. */
    List<String> all(ServletContext servlets) {
        Map<String, List<String>> pages = byRoute();
        assertThat(pages.keySet())
                .as("the pages that are tested are all the pages there are")
                .containsExactlyInAnyOrderElementsOf(routes(servlets));
        return pages.values().stream().flatMap(List::stream).toList();
    }

    private static Set<String> routes(ServletContext servlets) {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                .map(RouteData::getTemplate)
                .map(template -> template.replaceAll(":[^/]+", ":"))
                .collect(Collectors.toSet());
    }

    /** The page for the topmost unit, also narrowed, and for every unit below it. */
    private List<String> scoped(String path, String... narrowed) {
        Stream<String> top = Stream.of(narrowed).map(more -> path + "?unit=" + above.getFirst() + more);
        Stream<String> every = Stream.concat(above.stream(), Stream.of(school)).map(unit -> path + "?unit=" + unit);
        return Stream.concat(every, top).toList();
    }

    private String ofSchool(String tab) {
        return "organisation/school/" + school + "?tab=" + tab;
    }
}
