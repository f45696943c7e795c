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
        return inEach(List.of(source)).get(0);
    }

    /** Returns the lines of each source. One compiler reads them all, since starting one takes longer than reading. */
    static List<List<Long>> inEach(List<String> sources) {
        try {
            var compiler = ToolProvider.getSystemJavaCompiler();
            var files = sources.stream().map(Source::new).toList();
            var task = (JavacTask) compiler.getTask(null, null, problem -> {}, null, null, files);
            var trees = Trees.instance(task);
            var found = new ArrayList<List<Long>>();
            for (var unit : task.parse()) found.add(new UnbracedStatements(unit, trees).find());
            return found;
        } catch (IOException e) {
            throw new IllegalStateException("A source in memory cannot be read", e);
        }
    }

    private List<Long> find() {
        scan(unit, null);
        return List.copyOf(lines);
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
