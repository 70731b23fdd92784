package org.kaixue.field.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.AccessRefused;
import org.kaixue.common.Actor;
import org.kaixue.common.Actors;
import org.kaixue.common.Bilingual;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.ui.Preferences;
import org.kaixue.field.FieldDesk;
import org.kaixue.field.FieldLive;
import org.kaixue.field.FieldVisit;
import org.kaixue.field.FieldVisits;
import org.kaixue.field.LiveSheet;
import org.kaixue.field.Outcome;
import org.kaixue.field.SentTouch;
import org.kaixue.supervision.Touch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the page without signal asks when there is one, and where it sends what was touched. */
@RestController
@RequestMapping("/m/api")
class FieldController {

    /** A phone sends them in smaller lots; more at once is no phone of ours. */
    private static final int MOST_TOUCHES = 500;

    private final FieldVisits visits;
    private final FieldLive live;
    private final FieldDesk desk;
    private final Actors actors;
    private final BusinessClock clock;
    private final Preferences preferences;

    FieldController(
            FieldVisits visits,
            FieldLive live,
            FieldDesk desk,
            Actors actors,
            BusinessClock clock,
            Preferences preferences) {
        this.visits = visits;
        this.live = live;
        this.desk = desk;
        this.actors = actors;
        this.clock = clock;
        this.preferences = preferences;
    }

    /** Who is signed in, and the token without which nothing is taken. */
    @GetMapping("/me")
    Me me(CsrfToken token) {
        Actor actor = actors.current();
        return new Me(
                Objects.requireNonNull(actor.account()),
                new Bilingual(actor.name(), ""),
                preferences.language().map(Locale::getLanguage).orElse(null),
                clock.now(),
                new Forgery(token.getHeaderName(), token.getToken()));
    }

    @GetMapping("/visits")
    List<FieldVisit.Row> visits() {
        return visits.mine();
    }

    @GetMapping("/visits/{id}")
    FieldVisit visit(@PathVariable UUID id) {
        return visits.whole(id);
    }

    @GetMapping("/live")
    List<LiveSheet> live() {
        return live.mine();
    }

    @PostMapping("/touches")
    List<Outcome> touches(@RequestBody List<SentTouch> touches, Locale language) {
        if (touches.size() > MOST_TOUCHES) {
            throw new AccessRefused();
        }
        return desk.take(touches, language);
    }

    @PostMapping("/visits/{visit}/photos/{photo}")
    Outcome photo(
            @PathVariable UUID visit,
            @PathVariable UUID photo,
            @RequestParam String item,
            @RequestParam UUID touch,
            @RequestParam Instant at,
            @RequestParam(required = false) @Nullable BigDecimal latitude,
            @RequestParam(required = false) @Nullable BigDecimal longitude,
            @RequestParam(required = false) @Nullable Integer accuracy,
            HttpServletRequest request,
            Locale language)
            throws IOException {
        return desk.photo(
                visit,
                item,
                photo,
                request.getInputStream(),
                new Touch(touch, at, latitude, longitude, accuracy),
                language);
    }

    @PostMapping("/visits/{visit}/submit")
    Outcome submit(@PathVariable UUID visit, @RequestBody SentTouch touch, Locale language) {
        if (!touch.target().equals(visit)) {
            throw new AccessRefused();
        }
        return desk.submit(touch, language);
    }

    @ExceptionHandler(AccessRefused.class)
    ResponseEntity<Void> refused() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    /**
     * The signed-in person.
     *
     * @param language as chosen in the portal; null where nothing was
     * @param now the server's time, beside which the phone can see how far its own clock is out
     */
    record Me(UUID id, Bilingual name, @Nullable String language, Instant now, Forgery forgery) {}

    /** What has to come along with whatever is sent. */
    record Forgery(String header, String token) {}
}
