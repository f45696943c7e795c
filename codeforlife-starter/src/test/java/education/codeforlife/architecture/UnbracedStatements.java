package education.codeforlife.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The lines of a source on which a branch or a loop of several lines starts that does not have braces. */
final class UnbracedStatements extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<Long> lines = new ArrayList<>();

    private UnbracedStatements(CompilationUnitTree unit, Trees trees) {
        this.unit = unit;
        this.trees = trees;
    }

    static List<Long> in(String source) {
        try {
            var compiler = ToolProvider.getSystemJavaCompiler();
            var task = (JavacTask) compiler.getTask(null, null, problem -> {}, null, null, List.of(new Source(source)));
            var found = new UnbracedStatements(task.parse().iterator().next(), Trees.instance(task));
            found.scan(found.unit, null);
            return List.copyOf(found.lines);
        } catch (IOException e) {
            throw new IllegalStateException("A source in memory cannot be read", e);
        }
    }

    @Override
    public @Nullable Void visitIf(IfTree branch, @Nullable Void nothing) {
        check(branch, branch.getThenStatement());
        var otherwise = branch.getElseStatement();
        if (otherwise != null && !(otherwise instanceof IfTree)) check(branch, otherwise);
        return super.visitIf(branch, nothing);
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void nothing) {
        check(loop, loop.getStatement());
        return super.visitForLoop(loop, nothing);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void nothing) {
        check(loop, loop.getStatement());
        return super.visitEnhancedForLoop(loop, nothing);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void nothing) {
        check(loop, loop.getStatement());
        return super.visitWhileLoop(loop, nothing);
    }

    private void check(Tree statement, StatementTree body) {
        long first = line(trees.getSourcePositions().getStartPosition(unit, statement));
        long last = line(trees.getSourcePositions().getEndPosition(unit, statement));
        if (first != last && !(body instanceof BlockTree)) lines.add(first);
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("memory:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
