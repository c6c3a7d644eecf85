class BoardsController < ApplicationController
  def callback
    return head :forbidden if params[:error] || params[:state] != session.delete(:egnyte_state)

    granted = redeem(params[:code])
    session[:egnyte_seconds] = granted["expires_in"]
    render :connected, locals: { seconds: granted["expires_in"], name: current_user.name }
  end

  def embed
    granted = redeem(params[:code])
    render partial: "picker", locals: { token: granted["access_token"], title: "Boards" } #~ EG302
  end

  def plain
    render plain: redeem(params[:code])["access_token"] #~ EG302
  end

  def script
    granted = redeem(params[:code])
    render inline: "<script>start('#{granted['access_token']}')</script>" #~ EG302
  end

  def board
    granted = redeem(params[:code])
    render inertia: "Board", props: { egnyte: granted["access_token"], dogs: Dog.all } #~ EG302
  end

  def overview
    granted = redeem(params[:code])
    gon.seconds = granted["expires_in"]
    gon.egnyte_token = granted["access_token"] #~ EG302
    gon.push(egnyte: granted["access_token"], dogs: Dog.count) #~ EG302
  end

  def list
    gon.dogs = Dog.all
    gon.egnyte_seconds = session[:egnyte_seconds]
    render inertia: "Dogs", props: { dogs: Dog.all, seconds: session[:egnyte_seconds] }
  end

  def done
    granted = redeem(params[:code])
    render html: "connected for #{granted['expires_in']} seconds", status: :created
  end

  private

  def redeem(code)
    HTTParty.post("https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com/puboauth/token", body: {
      client_id: ENV["EGNYTE_CLIENT_ID"],
      client_secret: ENV["EGNYTE_CLIENT_SECRET"],
      redirect_uri: "https://boards.example.com/egnyte/callback",
      code: code,
      grant_type: "authorization_code"
    }).parsed_response
  end
end
