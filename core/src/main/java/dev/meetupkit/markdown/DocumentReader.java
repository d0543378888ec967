package dev.meetupkit.markdown;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads texts as documents. Every text is a document. Immutable and safe for threads. */
public final class DocumentReader {

    private final Parser parser;
    private final int cells;

    /**
     * A reader with limits.
     *
     * @param nesting levels of quotations, lists and emphasis; deeper ones are read as plain text
     * @param cells of all tables
     */
    public DocumentReader(int nesting, int cells) {
        this.cells = cells;
        this.parser = Parser.builder()
                .extensions(List.of(TablesExtension.builder().maxCells(cells).build()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(nesting)
                .maxInlineNesting(nesting)
                .build();
    }

    /**
     * Reads a text.
     *
     * @param text Markdown, with or without front matter
     * @throws TooManyCellsException if its tables have more cells than the limit
     */
    public Document read(String text) {
        FrontMatter frontMatter = FrontMatterReader.read(text);
        return new Document(text, frontMatter, BlockReader.read(text, frontMatter.end(), parser, cells));
    }
}
