using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Windows;

namespace Exhibits
{
    public partial class MainWindow : Window
    {
        private readonly HttpClient _client = new HttpClient();

        private async void Refresh_Click(object sender, RoutedEventArgs e)
        {
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Properties.Settings.Default.AccessToken);
            var response = await _client.GetAsync("https://chambers.egnyte.com/pubapi/v1/fs/Shared/Exhibits"); //~ GET /pubapi/v1/fs/{path} handles=specific
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                MessageBox.Show("Please sign in again");
                return;
            }
            ExhibitList.Text = await response.Content.ReadAsStringAsync();
        }
    }
}
