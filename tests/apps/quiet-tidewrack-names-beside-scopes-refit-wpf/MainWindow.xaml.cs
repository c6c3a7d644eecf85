using System.Windows;
using Tidewrack.Egnyte;

namespace Tidewrack;

public partial class MainWindow : Window
{
    private readonly SignIn signIn = new(new());

    private async void Refresh(object sender, RoutedEventArgs e)
    {
        try
        {
            var egnyte = signIn.Client(DomainBox.Text, Vault.Token);
            Folders.ItemsSource = (await signIn.Ask(() => egnyte.Read("Wrack")))?.Folders; //~ GET /pubapi/v1/fs/{path}
            People.ItemsSource = (await signIn.Ask(() => egnyte.All(50)))?.Resources; //~ GET /pubapi/v2/users
        }
        catch (UnauthorizedAccessException)
        {
            Browser.Source = SignIn.Url(DomainBox.Text, Vault.Key, Vault.NewState());
        }
    }
}
