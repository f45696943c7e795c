package education.codeforlife.reference;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.List;

/** The first sentence of a Javadoc comment, in Markdown. */
final class Sentence {

    private Sentence() {}

    /** Returns an empty text without a comment. */
    static String of(DocTrees trees, TreePath declaration) {
        var comment = trees.getDocCommentTree(declaration);
        return comment == null
                ? ""
                : markdown(comment.getFirstSentence()).replaceAll("\\s+", " ").strip();
    }

    private static String markdown(List<? extends DocTree> parts) {
        var text = new StringBuilder();
        for (var part : parts) text.append(markdown(part));
        return text.toString();
    }

    private static String markdown(DocTree part) {
        return switch (part.getKind()) {
            case TEXT -> ((TextTree) part).getBody();
            case CODE, LITERAL -> Table.code(((LiteralTree) part).getBody().getBody());
            case LINK, LINK_PLAIN -> link((LinkTree) part);
            case VALUE -> reference(((ValueTree) part).getReference());
            case RETURN -> "Returns " + markdown(((ReturnTree) part).getDescription());
            case ENTITY -> "&" + ((EntityTree) part).getName() + ";";
            case START_ELEMENT, END_ELEMENT -> part.toString().contains("code") ? "`" : "";
            default -> throw new IllegalStateException("Unknown part of a comment: " + part);
        };
    }

    private static String link(LinkTree link) {
        return link.getLabel().isEmpty() ? reference(link.getReference()) : markdown(link.getLabel());
    }

    private static String reference(ReferenceTree reference) {
        return Table.code(reference.getSignature().replaceFirst("^#", ""));
    }
}
