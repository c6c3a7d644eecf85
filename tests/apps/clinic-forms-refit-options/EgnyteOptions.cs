namespace ClinicForms;

public class EgnyteOptions
{
    public const string SectionName = "Egnyte";

    public string Domain { get; set; } = string.Empty;
    public string ClientId { get; set; } = string.Empty;
    public string ClientSecret { get; set; } = string.Empty;
    public string RedirectUri { get; set; } = string.Empty;
    public string[] Scopes { get; set; } = Array.Empty<string>();

    public string BaseUrl => $"https://{Domain}.egnyte.com";
}
