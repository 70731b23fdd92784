package org.kaixue.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which requests are answered to whom, and with which headers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final long YEAR_IN_SECONDS = 31_536_000;

    /** Flow starts with inline scripts and builds functions from text, so neither can be forbidden. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self' ws: wss:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Written late they can be too late: their filter counts characters, but it is so many bytes that are sent off. */
    private static final ObjectPostProcessor<HeaderWriterFilter> AT_ONCE = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    /** The {@link Doorkeeper} is asked because it is the only provider; named here too it would be asked twice. */
    @Bean
    SecurityFilterChain portal(
            HttpSecurity http, RequestUtil requests, SignInRecords records, VaadinDefaultRequestCache wanted) {
        var answers = new SignInAnswers();
        var actuator = PathPatternRequestMatcher.withDefaults().matcher("/actuator/**");
        var withoutSignal = PathPatternRequestMatcher.withDefaults().matcher("/m/api/**");
        // After the sign-in the page is shown that somebody wanted, never what a page asked for meanwhile.
        wanted.ignoreRequests(withoutSignal);
        return http.authorizeHttpRequests(ask -> ask.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers(actuator)
                        .denyAll()
                        .requestMatchers("/m/api/**", "/m/sign-in")
                        .authenticated()
                        .requestMatchers("/m", "/m/**")
                        .permitAll()
                        .requestMatchers("/styles/**", "/icons/**", "/scripts/**", "/c/*")
                        .permitAll())
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(answers)
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN), actuator)
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), withoutSignal))
                .csrf(forgery -> forgery.ignoringRequestMatchers(requests::isFrameworkInternalRequest))
                .headers(SecurityConfiguration::write)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login")
                        .enableCsrfConfiguration(false)
                        .anyRequest(AuthorizedUrl::authenticated)
                        .addLogoutHandler(records))
                .formLogin(form -> form.failureHandler(answers).authenticationDetailsSource(SignInDetails::new))
                .build();
    }

    private static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(AT_ONCE);
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(self), geolocation=(self), microphone=(), payment=(), usb=()"))
                .httpStrictTransportSecurity(
                        transport -> transport.maxAgeInSeconds(YEAR_IN_SECONDS).includeSubDomains(false));
    }
}
