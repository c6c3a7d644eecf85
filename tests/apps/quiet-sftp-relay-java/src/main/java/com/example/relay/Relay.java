package com.example.relay;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.Session;
import java.io.InputStream;

public final class Relay {
    private Session session;
    private ChannelSftp sftp;

    public static void main(String[] args) throws Exception {
        Relay relay = new Relay();
        relay.connect(System.getenv("SFTP_HOST"), System.getenv("SFTP_USER"));
        try (EgnyteUpload egnyte = new EgnyteUpload(System.getenv("EGNYTE_DOMAIN"))) {
            for (String name : args) {
                try (InputStream body = relay.sftp.get(name)) {
                    egnyte.send(name, body);
                }
            }
        } finally {
            relay.disconnect();
        }
    }

    private void connect(String host, String user) throws Exception {
        JSch jsch = new JSch();
        jsch.addIdentity(System.getenv("SFTP_KEY"));
        session = jsch.getSession(user, host);
        session.connect();
        sftp = (ChannelSftp) session.openChannel("sftp");
        sftp.connect();
    }

    private void disconnect() {
        sftp.disconnect();
        sftp = null;
        session.disconnect();
        session = null;
    }
}
