class EgnyteController < ApplicationController
  def show
    @domain = current_user.egnyte_domain
  end

  def back
    return redirect_to(egnyte_path, alert: 'You did not agree.') if params[:error]

    answer = Net::HTTP.post_form(
      URI("https://#{current_user.egnyte_domain}.egnyte.com/puboauth/token"),
      client_id: ENV.fetch('EGNYTE_KEY'),
      client_secret: ENV.fetch('EGNYTE_SECRET'),
      redirect_uri: back_egnyte_url(protocol: 'https'),
      code: params[:code],
      grant_type: 'authorization_code'
    )
    session[:egnyte] = JSON.parse(answer.body).fetch('access_token')
    redirect_to root_path
  end
end
