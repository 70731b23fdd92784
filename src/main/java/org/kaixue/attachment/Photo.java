package org.kaixue.attachment;

/**
 * A photo as it is kept: upright, at most {@link Photos#LONGEST_SIDE} pixels long, a JPEG without any data but its
 * picture.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Photo(byte[] jpeg, int width, int height) {}
