package education.codeforlife.reference;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The values of expressions as far as a source says them; an ellipsis stands for the rest. */
final class Texts extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final String UNKNOWN = "…";

    private final Map<String, ExpressionTree> constants = new HashMap<>();

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        var flags = variable.getModifiers().getFlags();
        var value = variable.getInitializer();
        if (value != null && flags.contains(Modifier.FINAL)) {
            constants.put(variable.getName().toString(), value);
        }
        return super.visitVariable(variable, nothing);
    }

    /** @param values of the parameters that the expression may name */
    String of(ExpressionTree expression, Map<String, ExpressionTree> values) {
        return text(expression, values).replaceAll(UNKNOWN + "+", UNKNOWN);
    }

    private String text(ExpressionTree expression, Map<String, ExpressionTree> values) {
        if (expression instanceof LiteralTree literal) return Objects.toString(literal.getValue());
        if (expression instanceof ParenthesizedTree inner) return text(inner.getExpression(), values);
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return text(sum.getLeftOperand(), values) + text(sum.getRightOperand(), values);
        }
        if (expression instanceof MethodInvocationTree call) return text(call, values);
        var value = values.get(expression.toString());
        if (value != null) return text(value, Map.of());
        var constant = constants.get(expression.toString());
        return constant == null ? UNKNOWN : text(constant, values);
    }

    private String text(MethodInvocationTree call, Map<String, ExpressionTree> values) {
        return call.getMethodSelect() instanceof MemberSelectTree method
                        && method.getIdentifier().contentEquals("formatted")
                ? text(method.getExpression(), values).replaceAll("%[sd]", UNKNOWN)
                : UNKNOWN;
    }
}
