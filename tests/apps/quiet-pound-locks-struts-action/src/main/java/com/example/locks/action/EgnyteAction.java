package com.example.locks.action;

import com.opensymphony.xwork2.ActionSupport;
import java.util.Map;
import org.apache.struts2.interceptor.SessionAware;

/** What every action about the connection has in common. Struts fills the properties from the query. */
public abstract class EgnyteAction extends ActionSupport implements SessionAware {
    protected static final String BACK = "https://locks.example.com/egnyte/back.action";

    protected Map<String, Object> session;

    @Override
    public void setSession(Map<String, Object> session) {
        this.session = session;
    }

    protected String domain() {
        return (String) session.get("egnyte.domain");
    }
}
