package education.codeforlife.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Takes all that a mail server takes, but answers one command as it is told. That of {@code DATA} is after the mail. */
final class ScriptedSmtpServer implements AutoCloseable {

    static final String HANG_UP = "";

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String command;
    private final String answer;

    ScriptedSmtpServer(String command, String answer) throws IOException {
        this.command = command;
        this.answer = answer;
        var thread = new Thread(this::serve, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (Socket client = socket.accept();
                var in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = client.getOutputStream();
            say("220 ready", out);
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("DATA")) readMail(in, out);
                if (line.startsWith(command) && answer.equals(HANG_UP)) return;
                say(line.startsWith(command) ? answer : "250 ok", out);
            }
        } catch (IOException e) {
            return; // the test is over
        }
    }

    private static void readMail(BufferedReader in, OutputStream out) throws IOException {
        say("354 go on", out);
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {}
    }

    private static void say(String line, OutputStream out) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
