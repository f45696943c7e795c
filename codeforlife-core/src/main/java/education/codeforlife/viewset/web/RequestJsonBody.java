package education.codeforlife.viewset.web;

import education.codeforlife.error.ApiException;
import education.codeforlife.serializer.JsonBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.MissingNode;

/** The body of an HTTP request, read once and only on demand. */
final class RequestJsonBody implements JsonBody {

    private static final Pattern JSON = Pattern.compile("\\s*application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    /** What stands for malformed bytes; it may have been sent, too. */
    private static final char REPLACEMENT = '\uFFFD';

    private final HttpServletRequest request;
    private final ObjectReader reader;
    private final int maxBytes;
    private byte @Nullable [] bytes;
    private @Nullable JsonNode body;

    RequestJsonBody(HttpServletRequest request, ObjectReader reader, int maxBytes) {
        this.request = request;
        this.reader = reader;
        this.maxBytes = maxBytes;
    }

    /** Reads the body unless it will be rejected without a look at it. */
    @Override
    public void receive() {
        if (isReadable()) bytes();
    }

    @Override
    public JsonNode read() {
        if (body == null) body = readOnce();
        return body;
    }

    private JsonNode readOnce() {
        if (isDeclared() && !isJson()) throw ApiException.unsupportedMediaType(request.getContentType());
        if (!isPlain()) throw encoded();
        if (request.getContentLengthLong() > maxBytes) throw tooLarge();
        var bytes = bytes();
        if (bytes.length == 0) return MissingNode.getInstance();
        var charset = charset();
        if (bytes.length > maxBytes) throw tooLarge();
        return parse(bytes, charset);
    }

    private boolean isReadable() {
        return (isJson() || !isDeclared()) && isPlain() && request.getContentLengthLong() <= maxBytes;
    }

    /** Returns whether the request's headers say that it has a body. */
    private boolean isDeclared() {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private boolean isJson() {
        var type = request.getContentType();
        return type != null && JSON.matcher(type).matches();
    }

    private ApiException tooLarge() {
        return ApiException.contentTooLarge("Ensure the body has no more than " + maxBytes + " bytes.");
    }

    private byte[] bytes() {
        if (bytes == null) bytes = readBytes();
        return bytes;
    }

    private byte[] readBytes() {
        try {
            return request.getInputStream().readNBytes(maxBytes + 1);
        } catch (IOException e) {
            throw ApiException.parseError("The body could not be read.").because(e);
        }
    }

    private Charset charset() {
        var type = request.getContentType();
        if (type == null || !isJson()) throw ApiException.unsupportedMediaType(type);
        var charset = CHARSET.matcher(type);
        return charset.find() ? charset(charset.group(1)) : StandardCharsets.UTF_8;
    }

    /** Compressed bodies are not read, since they may be longer than any bound. */
    private boolean isPlain() {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding == null || encoding.isBlank() || encoding.trim().equalsIgnoreCase("identity");
    }

    private static ApiException encoded() {
        return ApiException.refuse(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported_media_type",
                        "The Content-Encoding of the request is not supported.")
                .header(HttpHeaders.ACCEPT_ENCODING, "identity");
    }

    /** Returns the character set, or UTF-8 if the name is unknown: clients expect that this is not refused. */
    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private JsonNode parse(byte[] bytes, Charset charset) {
        if (startsWithByteOrderMark(bytes)) throw ApiException.parseError("Unexpected byte order mark.");
        try {
            var node = reader.readTree(decode(bytes, charset));
            if (node.isMissingNode()) throw ApiException.parseError("There is nothing but white space.");
            return node;
        } catch (JacksonException e) {
            throw ApiException.parseError(where(e)).because(e);
        } catch (NumberFormatException e) { // what Jackson throws for an exponent beyond 32 bits
            throw ApiException.parseError("Malformed number.").because(e);
        }
    }

    /** Jackson itself accepts overlong UTF-8. The constructor of a string is several times as fast as a strict decoder. */
    private static String decode(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset);
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeStrictly(bytes, charset);
    }

    private static String decodeStrictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw ApiException.parseError("Malformed " + charset.name() + ".").because(e);
        }
    }

    private static boolean startsWithByteOrderMark(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** Describes the place where the parser stopped. The parser's own message would repeat the input. */
    private static String where(JacksonException exception) {
        var location = exception.getLocation();
        return location == null || location.getLineNr() < 1
                ? "Malformed."
                : "Malformed at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }
}
