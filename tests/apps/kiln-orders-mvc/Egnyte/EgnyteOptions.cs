namespace KilnOrders.Egnyte;

public class EgnyteOptions
{
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
    public string Scopes { get; set; } = "";
    public string RedirectUri { get; set; } = "http://orders.kiln.example/egnyte/back"; //~ EG207
}
