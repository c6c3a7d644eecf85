<%@ page import="java.net.URL" %> <!--~ EG901 -->
<% URL url = new URL("https://" + domain + ".egnyte.com/pubapi/v1/userinfo"); %>
