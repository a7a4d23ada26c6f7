package org.myogate.viewer;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the Markdown of a card into HTML that can do nothing: no raw HTML, no images, links to https alone. */
final class MarkdownHtml {

    private static final List<TablesExtension> EXTENSIONS = List.of(extension());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(Set.of("https")))
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link) {
                    attributes.put("rel", "noopener noreferrer");
                }
            })
            .build();

    private MarkdownHtml() {}

    private static TablesExtension extension() {
        return (TablesExtension) TablesExtension.create();
    }

    /** Safe to put into a page as it is. */
    static String of(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                // Its words stay; the picture would be fetched from somewhere.
                Node words = new Text(image.getTitle() == null ? "" : image.getTitle());
                while (image.getFirstChild() != null) {
                    image.insertBefore(image.getFirstChild());
                }
                image.insertBefore(words);
                image.unlink();
            }
        });
        return RENDERER.render(document);
    }
}
