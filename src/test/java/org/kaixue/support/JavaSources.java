package org.kaixue.support;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The product's own sources, for tests of what no class file shows: which texts stand in the code, and where. */
public final class JavaSources {
    /** Where the sources lie, seen from the project's folder. */
    public static final Path FOLDER = Path.of("src", "main", "java");

    private JavaSources() {}

    /** All source files. */
    public static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All texts in quotes; comments are none. */
    public static List<Literal> literals() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Literal> literals = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Collector(unit, positions, literals).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return literals;
    }

    /**
     * A text in quotes.
     *
     * @param file its file, seen from {@link #FOLDER}
     * @param text what it says
     * @param taker the method ({@code setText}) or constructor ({@code new com.vaadin...Span}) that takes it, directly or
     *     as a part of a longer text; null for any other place
     * @param annotation whether it stands in an annotation
     */
    public record Literal(
            Path file, long line, String text, @Nullable String taker, boolean annotation) {
        /** Whether a class of this file draws pages. */
        public boolean inUi() {
            return file.toString().contains("/ui/");
        }

        @Override
        public String toString() {
            return file + ":" + line + " \"" + text + "\"";
        }
    }

    private static final class Collector extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final Path file;
        private final SourcePositions positions;
        private final List<Literal> literals;

        Collector(CompilationUnitTree unit, SourcePositions positions, List<Literal> literals) {
            this.positions = positions;
            this.unit = unit;
            this.file = FOLDER.toAbsolutePath()
                    .relativize(Path.of(unit.getSourceFile().toUri()));
            this.literals = literals;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
            if (literal.getValue() instanceof String text) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
                literals.add(new Literal(file, line, text, taker(getCurrentPath()), inAnnotation(getCurrentPath())));
            }
            return null;
        }

        private @Nullable String taker(TreePath literal) {
            TreePath path = literal.getParentPath();
            while (isPartOfText(path.getLeaf())) {
                path = path.getParentPath();
            }
            return switch (path.getLeaf()) {
                case NewClassTree made -> "new " + fullName(made.getIdentifier().toString());
                case MethodInvocationTree call -> name(call.getMethodSelect());
                default -> null;
            };
        }

        private static boolean isPartOfText(Tree tree) {
            return tree instanceof BinaryTree
                    || tree instanceof ParenthesizedTree
                    || tree instanceof ConditionalExpressionTree;
        }

        private static String name(Tree method) {
            return method instanceof MemberSelectTree select
                    ? select.getIdentifier().toString()
                    : method.toString();
        }

        private String fullName(String type) {
            String simple = type.replaceAll("<.*", "");
            String outer = simple.replaceAll("\\..*", "");
            for (ImportTree imported : unit.getImports()) {
                String name = imported.getQualifiedIdentifier().toString();
                if (name.endsWith("." + outer)) {
                    return name + simple.substring(outer.length());
                }
            }
            return simple;
        }

        private static boolean inAnnotation(TreePath path) {
            for (Tree tree : path) {
                if (tree instanceof AnnotationTree) {
                    return true;
                }
            }
            return false;
        }
    }
}
