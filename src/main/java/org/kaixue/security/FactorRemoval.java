package org.kaixue.security;

import jakarta.validation.constraints.NotBlank;

/**
 * What is asked for before a second factor is taken away.
 *
 * @param current one of its codes, or a recovery code
 */
public record FactorRemoval(@NotBlank String current) {}
