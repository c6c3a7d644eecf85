namespace Portal;

public class Tenant
{
    public int Id { get; set; }
    public string Domain { get; set; }
    public string ClientId { get; set; }
    public string Scopes { get; set; }
}
