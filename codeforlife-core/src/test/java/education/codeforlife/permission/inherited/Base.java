package education.codeforlife.permission.inherited;

import org.springframework.security.access.prepost.PreAuthorize;

/** A controller of another package, whose package-private method no proxy of a subclass intercepts. */
public class Base {

    @PreAuthorize("isAuthenticated()")
    void inherited() {}

    @PreAuthorize("isAuthenticated()")
    protected void inheritedByAll() {}
}
