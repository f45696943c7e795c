package education.codeforlife.permission.guarded.inherited;

import org.springframework.web.bind.annotation.GetMapping;

/** Has a method that is visible in this package only. */
public abstract class Base {

    @GetMapping("inherited/public")
    public String open() {
        return "\"answered\"";
    }

    @GetMapping("inherited/package-private")
    String packagePrivate() {
        return "\"answered\"";
    }
}
