package org.kaixue.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What the product's application.properties says, whatever the environment of the test run overrides. */
final class ProductSettings {
    private ProductSettings() {}

    static String get(String key) {
        try {
            Properties properties =
                    PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
            String value = properties.getProperty(key);
            if (value == null) {
                throw new IllegalStateException("application.properties has no " + key);
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
