using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Windows;

namespace Organ;

public partial class PipesWindow : Window
{
    private readonly HttpClient http = new();

    public record Entry(string Name, long Size);

    public record Folder(List<Entry> Files);

    private async void Load(object sender, RoutedEventArgs e)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Vault.Token());
        var folder = await http.GetFromJsonAsync<Folder>($"https://{Vault.Domain()}.egnyte.com/pubapi/v1/fs/Shared/Organ/Pipes"); //~ GET /pubapi/v1/fs/{path} handles=specific
        Pipes.ItemsSource = folder?.Files;
    }
}
