/** A service that does more with users and classes than the library, by extending its view sets. */
@NullMarked
package education.codeforlife.directory.service;

import org.jspecify.annotations.NullMarked;
