<%@ Page Language="C#" AutoEventWireup="true" CodeBehind="Connect.aspx.cs" Inherits="TenantLetters.Connect" %>
<!DOCTYPE html>
<html>
<body>
  <form runat="server">
    <asp:Label ID="lblExpires" runat="server" />
    <asp:HiddenField ID="hfToken" runat="server" />
  </form>
</body>
</html>
