package org.myogate.doctor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * The health check of a container: exit 0 when an address answers 200, else 1. Uses nothing but the JDK, and of that what
 * loads fast: it runs every few seconds beside the service, and the base image has neither curl nor wget for sure.
 */
public final class Probe {

    private static final int PATIENCE_MS = 2000;

    private Probe() {}

    /** @param args the address */
    public static void main(String[] args) {
        System.exit(args.length == 1 && isGood(args[0]) ? 0 : 1);
    }

    private static boolean isGood(String address) {
        try {
            if (URI.create(address).toURL().openConnection() instanceof HttpURLConnection connection) {
                connection.setConnectTimeout(PATIENCE_MS);
                connection.setReadTimeout(PATIENCE_MS);
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
