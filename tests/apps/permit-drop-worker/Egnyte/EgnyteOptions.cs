namespace PermitDrop.Egnyte;

public sealed class EgnyteOptions
{
    public string Domain { get; set; } = string.Empty;
    public string ApiRoot { get; set; } = string.Empty;
    public string DropFolder { get; set; } = "/Shared/Permits";
    public string AccessToken { get; set; } = string.Empty;
}
