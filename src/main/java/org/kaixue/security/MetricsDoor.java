package org.kaixue.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Lets whoever sends the token of the settings read the metrics; while none is set, nobody. */
@Configuration(proxyBeanMethods = false)
class MetricsDoor {

    static final String PATH = "/actuator/prometheus";

    private static final String BEARER = "Bearer ";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain metrics(HttpSecurity http, Environment settings) {
        String token = settings.getProperty("kaixue.metrics.token", "");
        return http.securityMatcher(PATH)
                .authorizeHttpRequests(ask -> ask.anyRequest()
                        .access((who, call) -> new AuthorizationDecision(
                                knows(token, call.getRequest().getHeader(HttpHeaders.AUTHORIZATION)))))
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(
                        new HttpStatusEntryPoint(token.isBlank() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Takes as long for a wrong token as for the right one. */
    static boolean knows(String token, @Nullable String header) {
        return !token.isBlank()
                && header != null
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8), (BEARER + token).getBytes(StandardCharsets.UTF_8));
    }
}
