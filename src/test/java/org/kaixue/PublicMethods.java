package org.kaixue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What rooms offer to each other and to pages: the public methods of the product's public services and components. */
final class PublicMethods {

    private PublicMethods() {}

    /** Each as {@code Type.method(Parameter,Parameter)}. */
    static SortedSet<String> of(ApplicationContext context) {
        return Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(type -> type != null)
                .map(ClassUtils::getUserClass)
                .filter(PublicMethods::offered)
                .flatMap(PublicMethods::methods)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean offered(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return type.getPackageName().startsWith("org.kaixue.")
                && Modifier.isPublic(type.getModifiers())
                && AnnotatedElementUtils.hasAnnotation(type, Component.class)
                && source != null
                && !source.getLocation().getPath().contains("test-classes");
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getPackageName().startsWith("org.kaixue."))
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .map(method -> signature(type, method));
    }

    private static String signature(Class<?> type, Method method) {
        return type.getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
