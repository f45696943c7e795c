@NullMarked
package sample.good;

import org.jspecify.annotations.NullMarked;
