package org.flightclearance.browser;

import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** Checks the layout and the accessibility of a page. */
final class PageCheck {

    /** Finds content that is cut off or wider than the window. Ignores hidden text and content that can be scrolled. */
    private static final String CUT_OFF =
            """
            () => {
              const wrong = [];
              const root = document.documentElement;
              if (root.scrollWidth > window.innerWidth) {
                const wide = [...document.body.querySelectorAll('*')]
                  .filter(it => it.getBoundingClientRect().right > window.innerWidth + 1)
                  .map(it => it.tagName.toLowerCase() + '.' + it.className + ' ' + it.textContent.trim().slice(0, 40));
                wrong.push('wider than the window by ' + (root.scrollWidth - window.innerWidth) + ' px: ' + wide.slice(0, 5).join('; '));
              }
              for (const it of document.body.querySelectorAll('*')) {
                const style = getComputedStyle(it);
                const box = it.getBoundingClientRect();
                if (box.width <= 1 || style.visibility === 'hidden' || it.closest('svg, .scroll, thead, input, select')) continue;
                const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
                const cut = hides && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1);
                const button = it.tagName === 'BUTTON' && it.scrollWidth > it.clientWidth + 1;
                const gone = box.left < -1 && box.right > 0;
                if (cut || button || gone) wrong.push('cut off: ' + it.outerHTML.slice(0, 120));
              }
              return wrong;
            }""";

    /** WCAG 2.2 AA includes the earlier versions. Best practice goes beyond it. */
    private static final String AXE =
            """
            async contrast => (await axe.run(document, {
              runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
              rules: {'color-contrast': {enabled: contrast}},
              resultTypes: ['violations'], elementRef: false, performanceTimer: false
            })).violations.map(it => it.id + ': ' + it.help + ' ' + it.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | '))""";

    private PageCheck() {}

    static List<?> of(Page page) {
        return (List<?>) page.evaluate(CUT_OFF);
    }

    /** Adds axe to every page that is opened from now on. */
    static void sharpen(Page page) {
        page.addInitScript(axeScript());
    }

    /**
     * The violations that axe finds in a page to which it was added.
     *
     * @param contrast whether it also looks at the contrast of colours, which takes as long as everything else
     */
    static List<?> barriers(Page page, boolean contrast) {
        return (List<?>) page.evaluate(AXE, contrast);
    }

    private static String axeScript() {
        try {
            return AxeBuilder.getAxeScript();
        } catch (Exception e) {
            throw new IllegalStateException("the jar of axe does not contain its script", e);
        }
    }

    /** Whether the focused element has a visible outline and lies inside the window. */
    static boolean showsFocus(Page page) {
        var style = (Map<?, ?>)
                page.evaluate(
                        """
                () => {
                  const it = document.activeElement;
                  const style = getComputedStyle(it);
                  const box = it.getBoundingClientRect();
                  return {outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                          seen: box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth};
                }""");
        return Boolean.TRUE.equals(style.get("outline")) && Boolean.TRUE.equals(style.get("seen"));
    }
}
