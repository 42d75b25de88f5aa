package fi.neuvottelu.edge;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** Holds back what a servlet says of a thing that is not there, or not for the asker: both get one answer. */
class OneUnknown extends HttpServletResponseWrapper {
    private final boolean asksForOne;
    private boolean unknown;

    /** @param asksForOne whether a thing was to be read by its id: some calls answer 400 to an unknown one */
    OneUnknown(HttpServletResponse response, boolean asksForOne) {
        super(response);
        this.asksForOne = asksForOne;
    }

    boolean isUnknown() {
        return unknown;
    }

    @Override
    public void setStatus(int status) {
        unknown = isNo(status);
        super.setStatus(unknown ? SC_NOT_FOUND : status);
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, "");
    }

    @Override
    public void sendError(int status, String said) throws IOException {
        if (isNo(status)) {
            setStatus(status);
        } else {
            super.sendError(status);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return unknown ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return unknown
                ? new PrintWriter(new OutputStreamWriter(new Nowhere(), StandardCharsets.UTF_8))
                : super.getWriter();
    }

    /** Nothing of the API is kept in a cache that would have to know what an answer varies with. */
    @Override
    public void setHeader(String name, String value) {
        if (!name.equalsIgnoreCase(HttpHeaders.VARY)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!name.equalsIgnoreCase(HttpHeaders.VARY)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!unknown) {
            super.flushBuffer();
        }
    }

    private boolean isNo(int status) {
        return status == SC_NOT_FOUND || status == SC_FORBIDDEN || asksForOne && status == SC_BAD_REQUEST;
    }

    private static final class Nowhere extends ServletOutputStream {
        @Override
        public void write(int any) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
